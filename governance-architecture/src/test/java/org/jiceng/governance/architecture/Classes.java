package org.jiceng.governance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the rules are held against, and those that break them on purpose. */
final class Classes {
    static final String ROOT = "org.jiceng.governance.";
    static final String CORE = ROOT + "core";
    static final String GRID = ROOT + "grid";
    static final String LEDGER = ROOT + "ledger";
    static final String KIT = ROOT + "conformance";
    static final String EXAMPLES = ROOT + "examples";

    /** The library modules as they are shipped. */
    static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE, GRID, LEDGER);

    /** The classes of this module's packages {@code planted}: each breaks a rule. */
    static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(CORE, GRID, LEDGER);

    private Classes() {}
}
