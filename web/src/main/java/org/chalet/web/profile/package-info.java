/** The own account: profile, passwords, sessions, devices. */
@NullMarked
package org.chalet.web.profile;

import org.jspecify.annotations.NullMarked;
