/** Breaks fences on purpose. */
@NullMarked
package org.chalet.query.contact.offender;

import org.jspecify.annotations.NullMarked;
