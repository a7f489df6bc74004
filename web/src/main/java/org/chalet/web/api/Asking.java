package org.chalet.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf, and out of which request.
 *
 * @param token of the session, none where nobody is signed in
 */
record Asking(HttpServletRequest request, @Nullable String token, Locale language) {}
