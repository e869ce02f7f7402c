package org.jiceng.governance.core.planted;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Asks everything that a pure function must not ask. */
@SuppressWarnings("all")
public final class AsksTheMachine {
    List<Object> clock() {
        Supplier<LocalDate> reference = LocalDate::now;
        return List.of(
                reference,
                Clock.systemUTC(),
                System.currentTimeMillis(),
                System.nanoTime(),
                new Date(),
                Calendar.getInstance());
    }

    List<Object> chance() {
        Collections.shuffle(new ArrayList<>(List.of(1, 2)));
        return List.of(
                Math.random(),
                new Random(),
                new SplittableRandom(),
                ThreadLocalRandom.current(),
                new SecureRandom(),
                UUID.randomUUID(),
                System.identityHashCode(this));
    }

    List<Object> places(byte[] bytes) {
        return List.of(
                Locale.getDefault(),
                ZoneId.systemDefault(),
                TimeZone.getDefault(),
                Charset.defaultCharset(),
                String.format("%d", 1),
                "%d".formatted(1),
                "I".toLowerCase(),
                "i".toUpperCase(),
                "i".getBytes(),
                new String(bytes),
                new ByteArrayOutputStream().toString(),
                new InputStreamReader(new ByteArrayInputStream(bytes)),
                new OutputStreamWriter(new ByteArrayOutputStream()),
                DateTimeFormatter.ofPattern("EEE"),
                ResourceBundle.getBundle("texts"));
    }

    void environment(Exception e) {
        System.out.println(System.getProperty("user.name") + System.getenv("HOME"));
        System.getLogger("log");
        e.printStackTrace();
    }

    List<Object> threads() {
        return List.of(
                List.of(1).parallelStream(),
                List.of(1).stream().parallel(),
                new Thread(() -> {}),
                Executors.newCachedThreadPool(),
                CompletableFuture.runAsync(() -> {}));
    }
}
