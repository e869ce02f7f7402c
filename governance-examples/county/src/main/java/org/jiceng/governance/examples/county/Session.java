package org.jiceng.governance.examples.county;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;

/** One call: where it speaks and in which language. */
final class Session {
    private final Language language;
    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle texts;

    Session(Language language, PrintStream out, PrintStream err) {
        this.language = language;
        this.out = out;
        this.err = err;
        this.texts = ResourceBundle.getBundle(
                Session.class.getPackageName() + ".county",
                language.locale(),
                Session.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Locale locale() {
        return language.locale();
    }

    /** The texts of helps and reports. */
    ResourceBundle texts() {
        return texts;
    }

    String text(Reason reason) {
        return reason.text(locale());
    }

    /** What an option of a command takes, for an answer to a value that it does not. */
    String expected(String command, String option) {
        String name = option.replaceFirst("^-+", "");
        return Stream.of("expected." + command + "." + name, "expected." + name)
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::getString)
                .orElseGet(() -> texts.getString("expected"));
    }
}
