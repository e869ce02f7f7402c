package org.jiceng.governance.examples.county.files;

import java.util.List;

/**
 * The columns that a reader knows.
 *
 * @param required those that a file must have
 * @param optional those that it may have
 */
public record CsvColumns(List<String> required, List<String> optional) {
    public CsvColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
