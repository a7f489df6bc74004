package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chalet.store.ErasedKeys;
import org.chalet.store.StorageFailure;

/** One line for each: the moment, a blank, the owner. Lines are added, and never changed. */
final class FileErasedKeys implements ErasedKeys {
  private static final Pattern LINE = Pattern.compile("\\S+ [a-z-]+:\\S+");

  private final Path file;
  private final Map<String, String> lines;

  private FileErasedKeys(Path file, Map<String, String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Begins a list where there is none. */
  static FileErasedKeys open(Path file) {
    DatabaseFile.createPrivately(file);
    try {
      dropTornLine(file);
      return new FileErasedKeys(file, read(file));
    } catch (IOException e) {
      throw new StorageFailure("cannot read " + file + ": " + e, e);
    }
  }

  /** Adds what another list names. */
  void addAll(Path other) {
    try {
      StringBuilder news = new StringBuilder();
      read(other)
          .forEach((owner, line) -> {
            if (lines.putIfAbsent(owner, line) == null) {
              news.append(line).append('\n');
            }
          });
      append(news.toString());
    } catch (IOException e) {
      throw new StorageFailure("cannot add " + other + " to " + file + ": " + e, e);
    }
  }

  @Override
  public synchronized void note(String owner, Instant destroyed) {
    if (lines.containsKey(owner)) {
      return;
    }
    String line = destroyed + " " + owner;
    try {
      append(line + '\n');
    } catch (IOException e) {
      throw new StorageFailure("cannot write " + file + ": " + e, e);
    }
    lines.put(owner, line);
  }

  @Override
  public synchronized List<String> owners() {
    return List.copyOf(lines.keySet());
  }

  private void append(String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!LINE.matcher(line).matches()) {
        throw new StorageFailure(file + " holds a line that names no erased key");
      }
      lines.putIfAbsent(line.substring(line.indexOf(' ') + 1), line);
    }
    return lines;
  }

  /** What a crash cut off names a key that was not destroyed yet; its erasure goes on by itself. */
  private static void dropTornLine(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int whole = all.length;
    while (whole > 0 && all[whole - 1] != '\n') {
      whole--;
    }
    if (whole < all.length) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole).force(true);
      }
    }
  }
}
