package nl.florijn.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers one command otherwise, or hangs up at it. "DOT" is the end of a message. */
final class FaultySmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final String answer;

    /** @param answer what it says instead; empty: it hangs up */
    FaultySmtp(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // the next one
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 ready\r\n");
        out.flush();
        var inMessage = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inMessage && !line.equals(".")) {
                continue;
            }
            var said = inMessage ? "DOT" : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            var reply = said.equals(command) ? answer : usual(said);
            if (reply.isEmpty()) {
                return;
            }
            out.print(reply + "\r\n");
            out.flush();
            inMessage = reply.startsWith("354");
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
