/** How mail leaves: by SMTP, or kept for the operator to read. */
@NullMarked
package org.chalet.server.mail;

import org.jspecify.annotations.NullMarked;
