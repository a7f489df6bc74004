package org.chalet.command.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PictureDecoderTest {
  private static final WantedPicture WHOLE = wanted(false, 2048);
  private static final WantedPicture MIDDLE = wanted(true, 1024);
  private static final WantedPicture ALL_PIXELS = wanted(false, 16_384);

  private final PictureDecoder decoder = new PictureDecoder();

  @Test
  void a_deep_picture_is_thinned_out_while_it_is_decoded() throws IOException {
    byte[] deep = Samples.deepPng(4095, 4095);
    assertThat(deep.length).isLessThan(1_000_000);
    BufferedImage whole = decoded(deep, WHOLE);
    assertThat(whole.getWidth()).isEqualTo(2048);
    assertThat(whole.getHeight()).isEqualTo(2048);
    assertThat(decoded(deep, MIDDLE).getWidth()).isEqualTo(1024);
  }

  @Test
  void only_the_middle_of_a_long_one_is_kept() throws IOException {
    BufferedImage middle = decoded(Samples.jpeg(16_000, 300, false), MIDDLE);
    assertThat(middle.getWidth()).isEqualTo(300);
    assertThat(middle.getHeight()).isEqualTo(300);
  }

  @Test
  void what_would_not_fit_into_memory_is_refused_before_it_is_decoded() throws IOException {
    assertThat(refused(Samples.deepPng(4095, 4095), ALL_PIXELS)).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(decoded(Samples.jpeg(2500, 2500, false), ALL_PIXELS).getWidth()).isEqualTo(2500);
  }

  @Test
  void a_jpeg_with_very_many_scans_is_refused() throws IOException {
    byte[] many = Samples.withMoreScans(Samples.jpeg(2000, 2000, true), 1000);
    assertThat(refused(many, MIDDLE)).isEqualTo(ErrorCode.PICTURE_NOT_READABLE);
  }

  @Test
  void a_huge_progressive_jpeg_is_refused_and_a_huge_plain_one_is_not() throws IOException {
    assertThat(refused(Samples.jpeg(5000, 4000, true), MIDDLE)).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(decoded(Samples.jpeg(5000, 4000, false), MIDDLE).getWidth()).isEqualTo(1000);
  }

  @Test
  void an_ordinary_progressive_jpeg_is_taken() throws IOException {
    byte[] progressive = Samples.jpeg(800, 600, true);
    assertThat(JpegScans.of(progressive).buffered()).isTrue();
    assertThat(JpegScans.of(progressive).count()).isBetween(2, 20);
    assertThat(decoded(progressive, MIDDLE).getWidth()).isEqualTo(600);
    assertThat(decoded(progressive, WHOLE).getWidth()).isEqualTo(800);
  }

  @Test
  void scans_of_a_preview_do_not_count() throws IOException {
    byte[] preview = Samples.withMoreScans(Samples.jpeg(8, 8, true), 30);
    byte[] photo = Samples.withPreview(Samples.jpeg(80, 60, false), preview);
    assertThat(JpegScans.of(photo)).isEqualTo(new JpegScans(1, false));
    assertThat(decoded(photo, WHOLE).getWidth()).isEqualTo(80);
  }

  @Test
  void one_is_decoded_at_a_time_and_who_would_wait_long_is_told_so() throws Exception {
    byte[] picture = Samples.jpeg(20, 20, false);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger at = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger busy = new AtomicInteger();
    PictureDecoder.Remaking slow =
        image -> {
          assertThat(Thread.currentThread().isVirtual()).isFalse();
          most.accumulateAndGet(at.incrementAndGet(), Math::max);
          begun.countDown();
          awaited(go);
          at.decrementAndGet();
          return new byte[1];
        };
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> sent = new ArrayList<>();
      sent.add(people.submit(() -> decoder.remake(picture, WHOLE, slow)));
      awaited(begun);
      CountDownLatch refused = new CountDownLatch(3);
      for (int i = 0; i < PictureDecoder.MOST_WAITING + 3; i++) {
        people.execute(() -> {
          try {
            decoder.remake(picture, WHOLE, slow);
          } catch (Rejected full) {
            assertThat(full.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            assertThat(full.retryAfter()).isPresent();
            busy.incrementAndGet();
            refused.countDown();
          }
        });
      }
      awaited(refused);
      go.countDown();
      assertThat(sent.getFirst().get()).hasSize(1);
    }
    assertThat(busy).hasValue(3);
    assertThat(most).hasValue(1);
  }

  private BufferedImage decoded(byte[] picture, WantedPicture wanted) {
    AtomicReference<BufferedImage> seen = new AtomicReference<>();
    decoder.remake(
        picture,
        wanted,
        image -> {
          seen.set(image);
          return new byte[0];
        });
    return seen.get();
  }

  private ErrorCode refused(byte[] picture, WantedPicture wanted) {
    AtomicReference<ErrorCode> code = new AtomicReference<>();
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> decoded(picture, wanted))
        .satisfies(refused -> code.set(refused.code()));
    return code.get();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WantedPicture wanted(boolean middle, int side) {
    return new WantedPicture(
        16_384,
        36_000_000,
        middle,
        side,
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.PICTURE_NOT_READABLE);
  }
}
