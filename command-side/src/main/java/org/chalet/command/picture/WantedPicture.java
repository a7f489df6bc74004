package org.chalet.command.picture;

import java.awt.Rectangle;
import org.chalet.kernel.rule.ErrorCode;

/**
 * Which pictures are taken, and how much of them is wanted.
 *
 * @param longestSide of what is taken, in pixels
 * @param mostPixels of what is taken
 * @param middle true when only the square in its middle is wanted
 * @param side of the decoded picture at most, in pixels; what is larger is thinned out
 * @param unsupported refuses what is no picture
 * @param notReadable refuses what cannot be decoded, or only with too much work
 */
public record WantedPicture(
    int longestSide,
    long mostPixels,
    boolean middle,
    int side,
    ErrorCode unsupported,
    ErrorCode notReadable) {

  Rectangle region(int width, int height) {
    int square = Math.min(width, height);
    return middle
        ? new Rectangle((width - square) / 2, (height - square) / 2, square, square)
        : new Rectangle(width, height);
  }

  int every(Rectangle region) {
    return Math.ceilDiv(Math.max(region.width, region.height), side);
  }
}
