package org.chalet.storage.mongodb;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Stands between driver and server on the loopback, and cuts connections at the moments that a
 * script picks: the driver sees the same broken connection each time, whatever became of its
 * message.
 */
final class CuttingProxy implements AutoCloseable {
  /** What happens to a message of the driver. */
  enum Fate {
    /** It arrives, and so does the reply. */
    PASSES,
    /** It never arrives. */
    CUT_BEFORE,
    /** It arrives and is carried out; the reply is lost. */
    CUT_AFTER,
    /** The connection is cut first; the message arrives a little later. */
    CUT_AND_LATE
  }

  private static final int HEADER = 16;
  private static final long LATE_MILLIS = 25;

  private final InetSocketAddress server;
  private final Function<Message, Fate> script;
  private final ServerSocket listener;
  private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor();
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

  /**
   * @param script decides for each message of the driver; called by one thread at a time
   */
  CuttingProxy(InetSocketAddress server, Function<Message, Fate> script) throws IOException {
    this.server = server;
    this.script = script;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pumps.submit(this::accept);
  }

  /** A message of MongoDB's wire protocol. */
  record Message(byte[] bytes) {
    boolean contains(String text) {
      return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
  }

  String uri() {
    return "mongodb://127.0.0.1:" + listener.getLocalPort();
  }

  synchronized int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  private Void accept() throws IOException {
    while (true) {
      Socket driver = listener.accept();
      Socket onward = new Socket();
      onward.connect(server);
      driver.setTcpNoDelay(true);
      onward.setTcpNoDelay(true);
      pumps.submit(() -> pump(driver, onward));
    }
  }

  /** One request at a time, as the driver sends them over one connection. */
  private Void pump(Socket driver, Socket onward) throws IOException {
    try (driver) {
      while (true) {
        Message request = read(driver.getInputStream());
        switch (decide(request)) {
          case PASSES -> {
            write(onward.getOutputStream(), request);
            write(driver.getOutputStream(), read(onward.getInputStream()));
          }
          case CUT_BEFORE -> {
            onward.close();
            return null;
          }
          case CUT_AFTER -> {
            write(onward.getOutputStream(), request);
            read(onward.getInputStream());
            onward.close();
            return null;
          }
          case CUT_AND_LATE -> {
            late.schedule(() -> deliver(onward, request), LATE_MILLIS, TimeUnit.MILLISECONDS);
            return null;
          }
        }
      }
    } catch (IOException disconnected) {
      onward.close();
      throw disconnected;
    }
  }

  private synchronized Fate decide(Message request) {
    Fate fate = script.apply(request);
    fates.merge(fate, 1, Integer::sum);
    return fate;
  }

  private static Void deliver(Socket onward, Message request) throws IOException {
    try (onward) {
      write(onward.getOutputStream(), request);
      read(onward.getInputStream());
      return null;
    }
  }

  private static Message read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    byte[] header = new byte[HEADER];
    in.readFully(header);
    int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
    byte[] bytes = new byte[length];
    System.arraycopy(header, 0, bytes, 0, HEADER);
    in.readFully(bytes, HEADER, length - HEADER);
    return new Message(bytes);
  }

  private static void write(OutputStream to, Message message) throws IOException {
    to.write(message.bytes());
    to.flush();
  }

  @Override
  public void close() throws Exception {
    late.shutdown();
    late.awaitTermination(10, TimeUnit.SECONDS);
    listener.close();
    pumps.shutdownNow();
  }
}
