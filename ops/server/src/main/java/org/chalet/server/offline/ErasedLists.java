package org.chalet.server.offline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chalet.server.settings.RefusedToStart;

/** What a restore was told of keys that were destroyed since the copy was made. */
final class ErasedLists {
  private static final String LIST = "--erased-keys";
  private static final String NONE = "--without-erased-keys";

  private ErasedLists() {}

  /**
   * @throws RefusedToStart where neither a list is named, nor that there is none
   */
  static List<Path> of(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    List<Path> lists = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).equals(LIST)) {
        if (at + 1 == all.size()) {
          throw new RefusedToStart(LIST + " needs a file");
        }
        lists.add(Path.of(all.get(at + 1)).toAbsolutePath());
      }
    }
    if (lists.isEmpty() && !all.contains(NONE)) {
      throw new RefusedToStart(
          "accounts may have been erased since the copy was made: name the file erased-keys of the"
              + " directory that it was made of ("
              + LIST
              + " FILE), or say that there is none ("
              + NONE
              + ")");
    }
    return lists;
  }
}
