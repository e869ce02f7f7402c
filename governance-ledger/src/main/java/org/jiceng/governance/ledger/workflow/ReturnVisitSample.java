package org.jiceng.governance.ledger.workflow;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jiceng.governance.ledger.matter.MatterId;

/** Which archived matters get a return visit: always the same ones, since chance would not be repeatable. */
public final class ReturnVisitSample {
    private static final int HUNDRED = 100;

    private ReturnVisitSample() {}

    /**
     * Whether a matter is in the sample. Every matter of a smaller sample is in a larger one too.
     *
     * @param percent 0 to 100; 0 contains none, 100 all
     */
    public static boolean contains(MatterId matter, int percent) {
        CRC32 checksum = new CRC32();
        checksum.update(matter.value().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % HUNDRED < percent;
    }
}
