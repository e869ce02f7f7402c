package org.jiceng.governance.ledger.journal.jdbc;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.jiceng.governance.ledger.journal.Entry;

/** Entries one after the other, read some at a time; one that is not as it should be is found when it is its turn. */
final class EntriesInTurn implements Iterator<Entry> {
    /** How many entries are read at once. */
    private static final int SOME = 64;

    private final long last;
    private final Reading reading;
    private long next;
    private Iterator<LongFunction<Entry>> some = Collections.emptyIterator();

    /** What reads the rows from one number to another, inclusive. */
    interface Reading {
        List<LongFunction<Entry>> between(long first, long last);
    }

    /**
     * @param first the number of the first entry
     * @param last the number of the last one, inclusive
     */
    EntriesInTurn(long first, long last, Reading reading) {
        this.next = first;
        this.last = last;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        return next <= last;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the last entry has the number " + last);
        }
        if (!some.hasNext()) {
            some = reading.between(next, Math.min(last, next + SOME - 1)).iterator();
        }
        if (!some.hasNext()) {
            throw EntryRows.wrong(next);
        }
        return some.next().apply(next++);
    }
}
