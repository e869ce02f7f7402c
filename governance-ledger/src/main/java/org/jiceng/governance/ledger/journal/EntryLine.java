package org.jiceng.governance.ledger.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes entries as lines; {@link Entry#line} shows their form and {@link EntryReader} reads them. */
final class EntryLine {
    private EntryLine() {}

    /** The digest of the bytes that an entry with these parts has. */
    static Digest digest(long sequence, Digest previous, DigestAlgorithm algorithm, Commit commit) {
        return algorithm.digest(body(sequence, previous, algorithm, commit));
    }

    static byte[] write(Entry entry) {
        byte[] body = body(entry.sequence(), entry.previous(), entry.algorithm(), entry.commit());
        ByteArrayOutputStream line = new ByteArrayOutputStream(body.length + 160);
        put(line, "{\"digest\":\"" + entry.digest() + "\",\"entry\":");
        line.writeBytes(body);
        line.write('}');
        return line.toByteArray();
    }

    private static byte[] body(long sequence, Digest previous, DigestAlgorithm algorithm, Commit commit) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        put(body, "{\"algorithm\":");
        body.writeBytes(CanonicalJson.bytes(algorithm.name()));
        put(
                body,
                ",\"at\":\"" + commit.at() + "\",\"commandDigest\":\"" + commit.commandDigest() + "\",\"commandId\":");
        body.writeBytes(CanonicalJson.bytes(commit.commandId().value()));
        put(body, ",\"previous\":\"" + previous + "\",\"schema\":" + Entry.SCHEMA + ",\"sequence\":" + sequence);
        char before = '[';
        put(body, ",\"streams\":");
        for (StreamEvents part : commit.streams()) {
            body.write(before);
            put(body, part);
            before = ',';
        }
        put(body, "]}");
        return body.toByteArray();
    }

    private static void put(ByteArrayOutputStream body, StreamEvents part) {
        char before = '[';
        put(body, "{\"events\":");
        for (EventDocument event : part.events()) {
            body.write(before);
            body.writeBytes(event.canonical());
            before = ',';
        }
        put(body, "],\"expectedVersion\":" + part.expectedVersion() + ",\"stream\":");
        body.writeBytes(CanonicalJson.bytes(part.stream().value()));
        body.write('}');
    }

    private static void put(ByteArrayOutputStream bytes, String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
