package org.jiceng.governance.core.planted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Statics that change, and one that does not. */
public final class ChangesStatics {
    static int count;
    static final int[] OPEN_ARRAY = {1};
    static final Map<String, String> CACHE = new HashMap<>();
    static final AtomicInteger COUNTER = new AtomicInteger();
    static final StringBuilder TEXT = new StringBuilder();
    static final List<String> FIXED = List.of("a");

    private ChangesStatics() {}
}
