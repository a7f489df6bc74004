/** What goes on in the background so that erased people are forgotten everywhere. */
@NullMarked
package org.chalet.server.forgetting;

import org.jspecify.annotations.NullMarked;
