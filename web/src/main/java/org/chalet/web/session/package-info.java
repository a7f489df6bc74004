/** Signing in and out of the pages. */
@NullMarked
package org.chalet.web.session;

import org.jspecify.annotations.NullMarked;
