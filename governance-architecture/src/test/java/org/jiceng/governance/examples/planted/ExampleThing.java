package org.jiceng.governance.examples.planted;

/** What no library module may know. */
public final class ExampleThing {}
