package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HandOverId;

/**
 * Records objects anew under the receiver's key, byte for byte; sent by Chalet itself. What was
 * recorded before is left alone, whatever the receiver has made of it.
 *
 * @param names of objects in the collection
 */
public record HandOverObjects(HandOverId handOver, String collection, List<String> names)
    implements Command {
  public HandOverObjects {
    names = List.copyOf(names);
  }
}
