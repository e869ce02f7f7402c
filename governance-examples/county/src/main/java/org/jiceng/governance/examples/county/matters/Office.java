package org.jiceng.governance.examples.county.matters;

/**
 * Who handles matters, and when they are at work.
 *
 * @param units the units of the county
 * @param staff the officials
 * @param hours their hours
 */
record Office(CountyUnits units, Staff staff, OfficeHours hours) {}
