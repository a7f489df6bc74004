package org.chalet.command.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes pictures out of pictures, one at a time. That happens on a thread of its own: native
 * decoders would hold on to the carriers of virtual threads.
 */
public final class PictureDecoder {
  /** The only one of the process, as memory and processors are shared by all. */
  public static final PictureDecoder SHARED = new PictureDecoder();

  static final int MOST_WAITING = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofSeconds(10);

  /** What becomes of a decoded picture. */
  @FunctionalInterface
  public interface Remaking {
    byte[] of(BufferedImage decoded) throws IOException;
  }

  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("pictures").daemon().factory());

  PictureDecoder() {}

  /**
   * @throws Rejected TOO_LARGE, TOO_MANY_REQUESTS while too many pictures wait, or as the wanted
   *     picture says
   */
  public byte[] remake(byte[] picture, WantedPicture wanted, Remaking remaking) {
    try {
      return result(thread.submit(() -> remade(picture, wanted, remaking)));
    } catch (RejectedExecutionException full) {
      throw busy();
    }
  }

  private static byte[] result(Future<byte[]> remade) {
    try {
      return remade.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Rejected refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      remade.cancel(false);
      throw busy();
    } catch (InterruptedException e) {
      remade.cancel(false);
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static byte[] remade(byte[] picture, WantedPicture wanted, Remaking remaking) {
    try {
      return remaking.of(new BoundedPicture(picture, wanted).decoded());
    } catch (Rejected refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      throw new Rejected(wanted.notReadable(), "this picture cannot be read");
    }
  }

  private static Rejected busy() {
    return new Rejected(ErrorCode.TOO_MANY_REQUESTS, "many pictures wait; try later", LATER);
  }
}
