/** Work teams of organizations and their members, as they are now. */
@NullMarked
package org.chalet.query.team;

import org.jspecify.annotations.NullMarked;
