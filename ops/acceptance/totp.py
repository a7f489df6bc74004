"""An authenticator app."""
import base64
import hmac
import struct
import time

STEP = 30


def code_of(secret: str, later: int = 0) -> str:
    """What it shows now, or so many steps later (RFC 6238)."""
    step = struct.pack(">Q", int(time.time()) // STEP + later)
    digest = hmac.new(base64.b32decode(secret), step, "sha1").digest()
    start = digest[-1] & 0xF
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"
