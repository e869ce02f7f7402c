package org.jiceng.governance.examples.county.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Page;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;

/**
 * Serves the pages of a desk on this machine alone: it listens at the loopback address, answers only to a name of this machine, and
 * takes a command only from a form of this start.
 */
public final class LocalServer implements AutoCloseable {
    /** The longest form, in bytes. */
    static final int MOST_BYTES = 1 << 16;

    private static final int MOST_QUERY = 4096;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;
    private static final int OWN_ID_BYTES = 5;
    private static final int TOKEN_BYTES = 24;
    /** A browser leaves this port out of the name. */
    private static final String HTTP = ":80";

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String HTML = "text/html; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final TrialDesk desk;
    private final String journal;
    private final Clock clock;
    private final Locale locale;
    private final SecureRandom random = new SecureRandom();
    private final String token = id(TOKEN_BYTES);
    private final String style = Page.style() + resource("serve.css");

    private LocalServer(HttpServer server, TrialDesk desk, String journal, Clock clock, Locale locale) {
        this.server = server;
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
        this.locale = locale;
    }

    /**
     * Begins to serve.
     *
     * @param journal where the journal is, as a page names it; empty if in memory
     * @param port where to listen; 0 for any that is free
     * @param clock tells the actual time, at which a visit begins
     * @param locale the language of a visit that does not say one
     * @throws IOException if the port cannot be had
     */
    public static LocalServer start(TrialDesk desk, String journal, int port, Clock clock, Locale locale)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        LocalServer server = new LocalServer(http, desk, journal, clock, locale);
        http.createContext("/", server::exchange);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where the first page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What is sent back. */
    private record Reply(int status, String type, String body) {
        static Reply page(String html) {
            return new Reply(200, HTML, html);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", reply.type());
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), hasBody ? body.length : -1);
            if (hasBody) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return isForThisMachine(exchange) ? answered(exchange) : refused(421, "http.host");
        } catch (DatabaseException e) {
            return failed(500, e.reason());
        } catch (InvalidValueException e) {
            return failed(400, e.reason());
        } catch (IllegalArgumentException e) {
            return refused(400, "http.form");
        } catch (IOException | UncheckedIOException e) {
            return refused(500, "http.storage");
        } catch (RuntimeException e) {
            return refused(500, "http.fault");
        }
    }

    /** A page of elsewhere that has its name lead here still sends its own name. */
    private boolean isForThisMachine(HttpExchange exchange) {
        String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        String port = ":" + server.getAddress().getPort();
        String name = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
        return (host.endsWith(port) || port.equals(HTTP)) && HOSTS.contains(name.toLowerCase(Locale.ROOT));
    }

    private Reply answered(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
        if (query.length() > MOST_QUERY) {
            return refused(414, "http.long");
        }
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> shown(uri.getPath(), Form.of(query));
            case "POST" -> uri.getPath().equals("/command") ? sent(exchange) : refused(404, "http.path");
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
                yield refused(405, "http.method");
            }
        };
    }

    private Reply shown(String path, Form form) {
        return switch (path) {
            case "/style.css" -> new Reply(200, "text/css; charset=utf-8", style);
            case "/" -> Reply.page(pages(form, pages -> pages.list(form.get("page"))));
            case "/register" -> Reply.page(pages(form, pages -> pages.register(form.get("book"))));
            case "/matter" -> Reply.page(pages(form, pages -> pages.matter(form.get("id"))));
            default -> refused(404, "http.path");
        };
    }

    private Reply sent(HttpExchange exchange) throws IOException {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")) {
            return refused(415, "http.type");
        }
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MOST_BYTES + 1);
        }
        if (body.length > MOST_BYTES) {
            return refused(413, "http.long");
        }
        Form form = Form.of(new String(body, StandardCharsets.UTF_8));
        return CommandForms.carries(form, token)
                ? Reply.page(pages(form, pages -> pages.command(form)))
                : refused(403, "http.token");
    }

    private interface Asked {
        String of(LedgerPages pages);
    }

    private synchronized String pages(Form form, Asked asked) {
        Visit visit = Visit.of(form, desk.units(), clock.instant(), locale)
                .stepped(form.get("step"), clock.instant(), WorkCalendar.stateCouncil());
        CommandForms forms = new CommandForms(visit, token, () -> id(OWN_ID_BYTES));
        return asked.of(new LedgerPages(desk, visit, forms, journal));
    }

    private String id(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    private Reply refused(int status, String key) {
        return failed(status, Say.words(key));
    }

    private Reply failed(int status, Reason reason) {
        return failed(status, Words.in(reason::text));
    }

    /** In both languages, since the one asked for may not be known. */
    private Reply failed(int status, Words said) {
        String html = Frame.html(
                locale,
                "county serve",
                Element.of(
                        "main",
                        Element.of(
                                        "section",
                                        Element.of("p", said.zh()).with("lang", "zh"),
                                        Element.of("p", said.en()).with("lang", "en"),
                                        Element.of("p", Element.of("a", "/").with("href", "/")))
                                .with("class", "result refused")));
        return new Reply(status, HTML, html);
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(LocalServer.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
