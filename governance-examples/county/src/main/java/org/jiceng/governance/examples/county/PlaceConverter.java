package org.jiceng.governance.examples.county;

import org.jiceng.governance.examples.county.ledger.Place;
import picocli.CommandLine.ITypeConverter;

/** Reads where a journal or a vault is. */
final class PlaceConverter implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
        return Place.of(text);
    }
}
