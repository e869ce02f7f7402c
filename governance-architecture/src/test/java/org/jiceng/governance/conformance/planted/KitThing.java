package org.jiceng.governance.conformance.planted;

/** What no module whose cases the kit gathers may know. */
public final class KitThing {}
