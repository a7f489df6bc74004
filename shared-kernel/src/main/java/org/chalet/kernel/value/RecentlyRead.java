package org.chalet.kernel.value;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What short octets said that were read lately, so that the same ones are not parsed again. Needs
 * values that never change. Holds nothing for longer than until the next collection of garbage.
 * Thread-safe.
 */
public final class RecentlyRead<T> {
  private static final int SLOTS = 256;
  private static final int LONGEST = 2048;

  private final AtomicReferenceArray<@Nullable WeakReference<Entry<T>>> slots =
      new AtomicReferenceArray<>(SLOTS);
  private final Function<byte[], T> reading;

  private record Entry<T>(byte[] octets, T value) {}

  public RecentlyRead(Function<byte[], T> reading) {
    this.reading = reading;
  }

  /** What the octets say; the caller leaves them as they are from now on. */
  public T of(byte[] octets) {
    if (octets.length > LONGEST) {
      return reading.apply(octets);
    }
    int slot = Math.floorMod(Arrays.hashCode(octets), SLOTS);
    Entry<T> there = at(slot);
    if (there != null && Arrays.equals(there.octets(), octets)) {
      return there.value();
    }
    T value = reading.apply(octets);
    slots.set(slot, new WeakReference<>(new Entry<>(octets, value)));
    return value;
  }

  private @Nullable Entry<T> at(int slot) {
    WeakReference<Entry<T>> reference = slots.get(slot);
    return reference == null ? null : reference.get();
  }
}
