package org.jiceng.governance.grid.division;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a graph, and why it cannot be divided as asked. */
public enum DivisionReason implements ReasonCode {
    /** A graph has more areas than can be divided, or less than none. */
    GRAPH_SIZE,
    /** An area has a number that the graph does not have. */
    AREA_UNKNOWN,
    /** The weight of an area is negative, or all together are too heavy. */
    AREA_WEIGHT,
    /** An area is to share a border with itself. */
    BORDER_WITH_ITSELF,
    /** The length of a border is negative, or all together are too long. */
    BORDER_LENGTH,
    /** Fewer than one part is asked for. */
    PARTS_TOO_FEW,
    /** A tolerance is negative, or a window ends below its beginning. */
    WINDOW_FORM,
    /** A former division says something of another number of areas. */
    FORMER_SIZE,
    /** There are fewer areas than parts. */
    FEWER_AREAS_THAN_PARTS,
    /** An area by itself weighs more than a part may. */
    AREA_TOO_HEAVY,
    /** No weight in the window can be made up from the weights of the areas. */
    WINDOW_WITHOUT_WEIGHT,
    /** There are more unconnected pieces than parts. */
    MORE_PIECES_THAN_PARTS,
    /** An unconnected piece weighs less than a part must. */
    PIECE_TOO_LIGHT,
    /** An unconnected piece weighs too much for some number of parts and too little for one more. */
    PIECE_BETWEEN,
    /** The unconnected pieces take fewer parts than asked for, or more. */
    PIECES_TAKE_OTHER_PARTS,
    /** What can be reached through one area only makes the part of this area too heavy. */
    NARROW_NECK,
    /** All divisions were looked through, and none is within the window. */
    NONE_AMONG_ALL
}
