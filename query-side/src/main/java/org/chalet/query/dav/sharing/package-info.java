/** Shared collections: in their readers' homes, as access control lists, as invitations. */
@NullMarked
package org.chalet.query.dav.sharing;

import org.jspecify.annotations.NullMarked;
