/** Signs people in and out. */
@NullMarked
package org.chalet.command.identity.session;

import org.jspecify.annotations.NullMarked;
