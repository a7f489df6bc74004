/** Breaks fences on purpose. */
@NullMarked
package org.chalet.vcard.offender;

import org.jspecify.annotations.NullMarked;
