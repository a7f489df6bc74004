package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;

/** One process per data directory. The operating system gives the lock back if the process dies. */
final class DirectoryLock implements AutoCloseable {
  static final String NAME = "chalet.lock";

  /** Locks are the process's: a second channel on the file, once closed, would give back ours. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) {
    try {
      Path file = directory.toRealPath().resolve(NAME);
      if (!HELD_HERE.add(file)) {
        throw new StorageFailure(directory + " is in use by this very process");
      }
      DirectoryLock lock = null;
      try {
        lock = lock(directory, file);
        return lock;
      } finally {
        if (lock == null) {
          HELD_HERE.remove(file);
        }
      }
    } catch (IOException e) {
      throw new StorageFailure("cannot lock " + directory + ": " + e.getMessage(), e);
    }
  }

  private static DirectoryLock lock(Path directory, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
      if (lock == null) {
        throw new StorageFailure(
            directory + " is in use by another Chalet: " + Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
      return new DirectoryLock(file, channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    String since = self.info().startInstant().map(start -> " since " + start).orElse("");
    return "process " + self.pid() + since + "\n";
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new StorageFailure("cannot unlock " + file + ": " + e.getMessage(), e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
