/** Changes how people are called and what they look like. */
@NullMarked
package org.chalet.command.identity.profile;

import org.jspecify.annotations.NullMarked;
