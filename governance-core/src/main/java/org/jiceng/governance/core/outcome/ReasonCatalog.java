package org.jiceng.governance.core.outcome;

import java.util.List;
import java.util.Map;

/**
 * The reasons of one module and their texts. Each module provides one as a service; {@link Messages#standard()} joins
 * them, and refuses two that have the same key.
 */
public interface ReasonCatalog {
    /** The codes of the module, in the order in which the documentation lists them. */
    List<ReasonCode> codes();

    /** The templates in Chinese (simplified), by key; a code's text has the code's name as its key. */
    Map<String, String> chinese();

    /** The templates in English, with the same keys. */
    Map<String, String> english();
}
