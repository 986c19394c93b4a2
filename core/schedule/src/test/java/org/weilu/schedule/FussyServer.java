package org.weilu.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that refuses every second message for now, and remembers what it took and when. */
final class FussyServer implements AutoCloseable {
    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger offered = new AtomicInteger();
    private final ServerSocket socket = open();
    private final Clock clock;

    FussyServer(Clock clock) {
        this.clock = clock;
        Thread.ofPlatform().daemon().name("fussy").start(this::accept);
    }

    record Taken(String messageId, String subject, Instant at) {}

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                Writer out = new OutputStreamWriter(caller.getOutputStream(), UTF_8)) {
            say(out, "220 fussy");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT") && offered.incrementAndGet() % 2 == 0) {
                    refused.incrementAndGet();
                    say(out, "451 not now");
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    taken.add(read(in));
                    say(out, "250 taken");
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            // The other side is gone, as after a kill.
        }
    }

    private Taken read(BufferedReader in) throws IOException {
        String id = "";
        String subject = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ") && id.isEmpty()) {
                id = line.substring(12);
            } else if (line.startsWith("Subject: ") && subject.isEmpty()) {
                subject = line.substring(9);
            }
        }
        return new Taken(id, subject, clock.instant());
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
