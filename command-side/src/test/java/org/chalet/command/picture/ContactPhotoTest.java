package org.chalet.command.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPhotoTest {
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, "png", bytes)).isTrue();
    return bytes.toByteArray();
  }

  @Test
  void a_large_picture_becomes_a_small_jpeg_of_the_same_shape() throws IOException {
    byte[] photo = ContactPhoto.of(png(2000, 1000));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(photo));
    assertThat(new Rectangle(read.getWidth(), read.getHeight())).isEqualTo(new Rectangle(512, 256));
    assertThat(photo[0]).isEqualTo((byte) 0xFF);
  }

  @Test
  void a_small_picture_keeps_its_size_and_a_thin_one_its_side() throws IOException {
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(ContactPhoto.of(png(10, 20))));
    assertThat(small.getHeight()).isEqualTo(20);
    BufferedImage thin = ImageIO.read(new ByteArrayInputStream(ContactPhoto.of(png(4000, 1))));
    assertThat(thin.getWidth()).isEqualTo(512);
    assertThat(thin.getHeight()).isEqualTo(1);
  }

  @Test
  void what_is_no_picture_or_unfolds_to_a_huge_one_is_refused() throws IOException {
    assertThatThrownBy(() -> ContactPhoto.of("<svg/>".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    byte[] bomb = png(1, 1);
    // The size that a PNG claims stands behind its signature and the head of its first chunk.
    bomb[16] = 0x7F;
    bomb[20] = 0x7F;
    assertThatThrownBy(() -> ContactPhoto.of(bomb)).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void however_the_camera_was_held_the_whole_picture_is_seen(int orientation) {
    Rectangle upright =
        JpegOrientation.upright(orientation, 4, 2)
            .createTransformedShape(new Rectangle(4, 2))
            .getBounds();
    boolean turned = JpegOrientation.isTurned(orientation);
    assertThat(upright).isEqualTo(turned ? new Rectangle(2, 4) : new Rectangle(4, 2));
  }
}
