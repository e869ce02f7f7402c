package org.jiceng.governance.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code @term} tags of a Java source, read as plain text. */
final class TermTags {
    /**
     * One tag.
     *
     * @param term the Chinese term
     * @param code the name of the type, the constant with its type, or the package
     * @param meaning the first sentence of the comment
     * @param basis the comment's basis, for a constant else its type's; empty if there is none
     */
    record Tag(String term, String code, String meaning, String basis) {}

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+[\\w.]*?(\\w+);");
    private static final Pattern CONSTANT = Pattern.compile("^([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern MEMBER = Pattern.compile("\\b(\\w+)\\s*(?:\\(|=|;)");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+([^}]*)}");

    private TermTags() {}

    static List<Tag> of(String source) {
        List<Tag> tags = new ArrayList<>();
        String type = "";
        String typeBasis = "";
        Matcher comments = COMMENT.matcher(source);
        while (comments.find()) {
            String comment = comments.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
            String declared = declaration(source.substring(comments.end()));
            Optional<String> declaredType = found(TYPE, declared);
            String basis = block(comment, "basis").orElse("");
            if (declaredType.isPresent()) {
                type = declaredType.get();
                typeBasis = basis;
            }
            Optional<String> term = block(comment, "term");
            if (term.isPresent()) {
                String code = declaredType.orElse("");
                if (code.isEmpty()) {
                    code = found(PACKAGE, declared)
                            .map(name -> "package " + name)
                            .orElse("");
                }
                if (code.isEmpty()) {
                    code = type + "." + member(declared);
                }
                tags.add(new Tag(term.get(), code, firstSentence(comment), basis.isEmpty() ? typeBasis : basis));
            }
        }
        return tags;
    }

    /** The text after a comment up to where its declaration is clear, without annotations. */
    private static String declaration(String after) {
        return after.replaceAll("(?m)^\\s*@\\w+(\\([^)]*\\))?\\s*", "").strip().split("[{\\n]", 2)[0];
    }

    private static String member(String declared) {
        return found(CONSTANT, declared)
                .or(() -> found(MEMBER, declared))
                .orElseThrow(() -> new IllegalArgumentException("what is declared here? " + declared));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> block(String comment, String tag) {
        Matcher matcher =
                Pattern.compile("(?ms)^@" + tag + "\\s+(.*?)(?=^@\\w|\\z)").matcher(comment);
        return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    private static String firstSentence(String comment) {
        String text = plain(comment.split("(?m)^(?:@|<p>|\\s*$)", 2)[0]);
        Matcher end = Pattern.compile("\\.(?=\\s|$)").matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    /** A piece of Javadoc as Markdown on one line. */
    private static String plain(String javadoc) {
        String oneLine = javadoc.strip().replaceAll("\\s+", " ").replaceAll("</?\\w+>", "");
        return INLINE.matcher(oneLine)
                .replaceAll(match -> Matcher.quoteReplacement(inline(match.group(1), match.group(2))));
    }

    private static String inline(String tag, String content) {
        return tag.equals("link")
                ? "`" + content.replaceAll("^(\\w+\\.)*(?=[A-Z])", "").replace('#', '.') + "`"
                : "`" + content + "`";
    }
}
