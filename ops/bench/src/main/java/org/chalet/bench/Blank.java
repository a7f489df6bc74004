package org.chalet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers every request with the same octets at once, so that a client can be measured alone. One
 * thread, a request at a time on each connection; prints its port.
 */
public final class Blank {
  private static final int LARGEST_REQUEST = 1 << 16;
  private static final String BODY = "x".repeat(900);
  private static final byte[] ANSWER =
      ("HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY)
          .getBytes(StandardCharsets.US_ASCII);

  private Blank() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocketChannel door = ServerSocketChannel.open();
        Selector selector = Selector.open()) {
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      door.configureBlocking(false);
      door.register(selector, SelectionKey.OP_ACCEPT);
      System.out.println(door.socket().getLocalPort());
      while (true) {
        selector.select(Blank::ready);
      }
    }
  }

  private static void ready(SelectionKey key) {
    try {
      if (key.channel() instanceof ServerSocketChannel door) {
        SocketChannel client = door.accept();
        client.configureBlocking(false);
        client.register(key.selector(), SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST_REQUEST));
      } else {
        answer((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
      }
    } catch (IOException e) {
      key.cancel();
    }
  }

  private static void answer(SocketChannel client, ByteBuffer read) throws IOException {
    if (client.read(read) < 0) {
      client.close();
    } else if (isWhole(read)) {
      read.clear();
      ByteBuffer answer = ByteBuffer.wrap(ANSWER);
      while (answer.hasRemaining()) {
        client.write(answer);
      }
    }
  }

  private static boolean isWhole(ByteBuffer read) {
    String text = new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    return head >= 0 && text.length() >= head + 4 + bodyLength(text.substring(0, head));
  }

  private static int bodyLength(String head) {
    String name = "\r\ncontent-length:";
    int at = head.toLowerCase(Locale.ROOT).indexOf(name);
    if (at < 0) {
      return 0;
    }
    int end = head.indexOf("\r\n", at + name.length());
    return Integer.parseInt(
        head.substring(at + name.length(), end < 0 ? head.length() : end).strip());
  }
}
