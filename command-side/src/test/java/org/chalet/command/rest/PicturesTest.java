package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.chalet.command.identity.profile.Pictures;
import org.chalet.command.picture.Samples;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.PictureRemoved;
import org.chalet.identity.SealedPicture;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");

  @BeforeEach
  void register() {
    story.registered("anna");
    story.registered("bob");
  }

  @Test
  void a_picture_becomes_a_small_square_whatever_it_was() throws Exception {
    for (String format : new String[] {"jpeg", "png", "gif"}) {
      assertThat(put(ANNA, "image/" + format, image(format, 900, 300)).status()).isEqualTo(204);
      BufferedImage shown = shown(ANNA);
      assertThat(shown.getWidth()).isEqualTo(256);
      assertThat(shown.getHeight()).isEqualTo(256);
      assertThat(new Color(shown.getRGB(128, 128)).getGreen()).as(format).isGreaterThan(200);
    }
  }

  @Test
  void a_tiny_one_grows_and_what_is_transparent_is_white() throws Exception {
    BufferedImage clear = new BufferedImage(3, 5, BufferedImage.TYPE_INT_ARGB);
    put(ANNA, "image/png", encoded(clear, "png"));
    assertThat(shown(ANNA).getRGB(100, 100)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void what_a_camera_wrote_beside_the_pixels_is_gone_and_the_picture_is_upright() throws Exception {
    BufferedImage lying = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 400; y++) {
        lying.setRGB(x, y, Color.RED.getRGB());
      }
    }
    byte[] photo = withExif(encoded(lying, "jpeg"), 6);
    assertThat(put(ANNA, "image/jpeg", photo).status()).isEqualTo(204);
    assertThat(new String(jpeg(ANNA), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "Secret Place");
    // Held so that its left is on top.
    assertThat(new Color(shown(ANNA).getRGB(128, 10)).getRed()).isGreaterThan(200);
    assertThat(new Color(shown(ANNA).getRGB(10, 128)).getRed()).isLessThan(60);
  }

  @Test
  void what_is_no_picture_is_refused() throws Exception {
    byte[] png = image("png", 10, 10);
    byte[] cut = Arrays.copyOf(png, png.length / 2);
    assertThat(put(ANNA, "image/png", cut).problem()).isEqualTo("422 picture-not-readable");
    assertThat(put(ANNA, "image/png", new byte[0]).problem())
        .isEqualTo("415 unsupported-media-type");
    assertThat(put(ANNA, "image/bmp", image("bmp", 10, 10)).problem())
        .isEqualTo("415 unsupported-media-type");
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(put(ANNA, "image/svg+xml", svg).problem()).isEqualTo("415 unsupported-media-type");
    assertThat(put(ANNA, "image/png", new byte[9 << 20]).problem()).isEqualTo("413 too-large");
  }

  @Test
  void a_picture_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked() {
    assertThat(put(ANNA, "image/png", pngOf(16_000, 16_000)).problem()).isEqualTo("413 too-large");
    assertThat(put(ANNA, "image/png", pngOf(2_000_000_000, 1)).problem())
        .isEqualTo("413 too-large");
  }

  @Test
  void a_small_file_that_is_much_work_is_refused_and_a_deep_one_is_taken() throws Exception {
    byte[] work = Samples.withMoreScans(Samples.jpeg(600, 600, true), 1000);
    assertThat(put(ANNA, "image/jpeg", work).problem()).isEqualTo("422 picture-not-readable");
    assertThat(put(ANNA, "image/png", Samples.deepPng(4095, 4095)).status()).isEqualTo(204);
    assertThat(shown(ANNA).getWidth()).isEqualTo(256);
  }

  @Test
  void two_people_with_the_same_picture_share_nothing() throws Exception {
    byte[] same = image("png", 300, 300);
    put(ANNA, "image/png", same);
    put(BOB, "image/png", same);
    assertThat(picture(ANNA)).isNotEqualTo(picture(BOB));
    new Pictures(story.commands(), story.blobs, story.vault).forgetAll(ANNA);
    assertThat(story.blobs.find(picture(ANNA))).isEmpty();
    assertThat(story.vault.list(VaultSpaces.PICTURE, ANNA.raw(), 9)).isEmpty();
    assertThat(shown(BOB).getWidth()).isEqualTo(256);
  }

  @Test
  void the_former_picture_goes_when_another_comes_or_none() throws Exception {
    put(ANNA, "image/png", image("png", 300, 300));
    String former = picture(ANNA);
    put(ANNA, "image/png", image("png", 300, 300));
    assertThat(story.blobs.find(former)).isEmpty();
    String last = picture(ANNA);
    assertThat(send("DELETE", path(ANNA), ANNA, null).status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new PictureRemoved(ANNA.raw()));
    assertThat(story.blobs.find(last)).isEmpty();
    assertThat(story.vault.list(VaultSpaces.PICTURE, ANNA.raw(), 9)).isEmpty();
  }

  @Test
  void nobody_changes_what_another_looks_like() throws Exception {
    byte[] png = image("png", 10, 10);
    assertThat(
            send(request("PUT", path(ANNA), BOB, null).contentType("image/png").content(png))
                .problem())
        .isEqualTo("403 forbidden");
    assertThat(send("DELETE", path(ANNA), BOB, null).problem()).isEqualTo("403 forbidden");
    assertThat(send("DELETE", path(ANNA), null, null).problem()).isEqualTo("401 not-signed-in");
  }

  private Answer put(AccountId who, String type, byte[] picture) {
    return send(request("PUT", path(who), who, null).contentType(type).content(picture));
  }

  private static String path(AccountId account) {
    return "/api/accounts/" + account.local() + "/picture";
  }

  private String picture(AccountId account) {
    String last = "";
    for (Event event : story.history()) {
      if (event instanceof PictureChanged changed && changed.account().equals(account.raw())) {
        last = changed.picture();
      }
    }
    return last;
  }

  private byte[] jpeg(AccountId account) throws IOException {
    String picture = picture(account);
    byte[] key = story.vault.get(VaultSpaces.PICTURE, account.raw() + '/' + picture).orElseThrow();
    try (var stored = story.blobs.open(picture).orElseThrow()) {
      return new SealedPicture(key, stored.readAllBytes()).open();
    }
  }

  private BufferedImage shown(AccountId account) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg(account)));
  }

  /** Green in the middle third, black elsewhere. */
  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = width / 3; x < 2 * width / 3; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, Color.GREEN.getRGB());
      }
    }
    return encoded(image, format);
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = "Secret Place".getBytes(StandardCharsets.US_ASCII);
    int length = 2 + 6 + 8 + 2 + 12 + 4 + place.length;
    ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 2 + length);
    exif.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return exif.put(place).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A header that promises so many pixels, and none of them. */
  private static byte[] pngOf(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.array());
    ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
    png.putLong(0x89504E470D0A1A0AL).putInt(13).put(header.array()).putInt((int) crc.getValue());
    return png.array();
  }
}
