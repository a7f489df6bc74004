/** The assistant that sets up a device. */
@NullMarked
package org.chalet.web.setup;

import org.jspecify.annotations.NullMarked;
