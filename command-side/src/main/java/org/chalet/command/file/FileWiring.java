package org.chalet.command.file;

import java.util.List;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.LegalHolds;
import org.chalet.file.FileContents;

/** Files and folders. */
public final class FileWiring implements ContextWiring {
  private final long quota;

  /**
   * @param quota bytes that may live in one drive
   */
  public FileWiring(long quota) {
    this.quota = quota;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    return List.of(
        new FileHandlers(
            parts.eventSourced(Drive.TYPE, Drive.EVOLUTION, Drive.EMPTY),
            new FileContents(parts.blobs(), parts.vault()),
            new LegalHolds(parts.states()),
            quota));
  }
}
