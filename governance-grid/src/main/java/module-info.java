/** Service grids and contact lines: their division, audit and assignment. */
module org.jiceng.governance.grid {
    requires transitive org.jiceng.governance.core;
    requires static transitive org.jspecify;
}
