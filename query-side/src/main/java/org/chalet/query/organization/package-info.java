/** Organizations, their users and invitations, as they are now. */
@NullMarked
package org.chalet.query.organization;

import org.jspecify.annotations.NullMarked;
