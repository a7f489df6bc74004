/** Changes passwords: by whoever knows the former one, or by a link in a mail. */
@NullMarked
package org.chalet.command.identity.password;

import org.jspecify.annotations.NullMarked;
