package org.jiceng.governance.grid.boundary;

import java.util.Objects;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Place;

/**
 * A place, such as a household's, and the grid to which it belongs.
 *
 * @param grid the code of the grid
 * @param place the place; where it is a household's, it is personal data
 */
public record GridPlace(GridCode grid, Place place) {
    public GridPlace {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(place, "place");
    }
}
