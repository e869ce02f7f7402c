package org.jiceng.governance.examples.county;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The charset of the files that a subcommand reads, to be mixed into each that reads any. */
final class CharsetOption {
    @Option(names = "--charset", paramLabel = "UTF-8|GB18030", converter = Converter.class)
    private Charset charset = StandardCharsets.UTF_8;

    Charset charset() {
        return charset;
    }

    /** GBK and GB2312 are parts of GB18030, so their names are taken too. */
    static final class Converter implements ITypeConverter<Charset> {
        private static final List<String> CHINESE = List.of("GB18030", "GBK", "GB2312");

        @Override
        public Charset convert(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            if (CHINESE.contains(upper)) {
                return Charset.forName("GB18030");
            }
            if (upper.equals("UTF-8") || upper.equals("UTF8")) {
                return StandardCharsets.UTF_8;
            }
            throw new TypeConversionException("not one of UTF-8, GB18030");
        }
    }
}
