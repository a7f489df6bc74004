/** Collections of the past over WebDAV: who finds them, and what they have in common. */
@NullMarked
package org.chalet.query.dav.past;

import org.jspecify.annotations.NullMarked;
