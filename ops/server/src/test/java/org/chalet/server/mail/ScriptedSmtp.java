package org.chalet.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server that answers each verb as it was told to, all others well; an empty answer is none
 * at all.
 */
final class ScriptedSmtp implements AutoCloseable {
  private static final Map<String, String> GOOD =
      Map.of(
          "GREETING", "220 here",
          "STARTTLS", "220 go on",
          "EHLO", "250 here",
          "DATA", "354 go on",
          ".", "250 taken",
          "QUIT", "221 bye");

  /** Ends the connection in place of an answer. */
  static final String HANG_UP = "hang up";

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  /** What clients said, without the mails themselves. */
  final List<String> heard = new CopyOnWriteArrayList<>();

  private final SSLSocketFactory tls;
  private final boolean fromTheStart;

  ScriptedSmtp() throws IOException {
    this((SSLSocketFactory) SSLSocketFactory.getDefault(), false);
  }

  /**
   * @param tls with a certificate to show
   * @param fromTheStart or after STARTTLS
   */
  ScriptedSmtp(SSLSocketFactory tls, boolean fromTheStart) throws IOException {
    this.tls = tls;
    this.fromTheStart = fromTheStart;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * @param verb or a whole line
   */
  ScriptedSmtp answering(String verb, String answer) {
    answers.put(verb, answer);
    return this;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Socket spoken = fromTheStart ? encrypted(client) : client;
      answer(spoken, "GREETING");
      while (listen(spoken)) {
        spoken = encrypted(spoken);
      }
    } catch (IOException gone) {
      clients.remove(client);
    }
  }

  /** True when the client wants to go on with TLS. */
  private boolean listen(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    boolean data = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (data && !line.equals(".")) {
        continue;
      }
      heard.add(line);
      String verb = line.split("[ :]", 2)[0];
      answer(client, answers.containsKey(line) ? line : verb);
      if (verb.equals("STARTTLS")) {
        return true;
      }
      data = verb.equals("DATA") && answer(verb).startsWith("354");
    }
    return false;
  }

  private Socket encrypted(Socket client) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(client, "localhost", client.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  private void answer(Socket client, String verb) throws IOException {
    String answer = answer(verb);
    if (answer.equals(HANG_UP)) {
      client.close();
    } else if (!answer.isEmpty()) {
      OutputStream out = client.getOutputStream();
      out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private String answer(String verb) {
    return answers.getOrDefault(verb, GOOD.getOrDefault(verb, "250 well"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
