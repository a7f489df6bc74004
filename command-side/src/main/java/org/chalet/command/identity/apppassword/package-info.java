/** Makes and revokes app passwords. */
@NullMarked
package org.chalet.command.identity.apppassword;

import org.jspecify.annotations.NullMarked;
