# Varnish in front of the site: what Cache-Control lets it keep, one copy for each encoding.
# varnishd -f /etc/varnish/default.vcl -a :80 -p http_gzip_support=off
# With gzip support on, Varnish would hide brotli from the server.

vcl 4.1;

import std;

backend site {
  .host = "127.0.0.1";
  .port = "3000";
  .connect_timeout = 2s;
  .first_byte_timeout = 15s;
  .between_bytes_timeout = 5s;
  .probe = {
    .url = "/readyz";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
  }
}

sub vcl_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(healthz|readyz|hooks/content|preview|preview/.*)(\?|$)") {
    return (pass);
  }
  if (req.url ~ "^/metrics(\?|$)") {
    return (synth(404));
  }
  # A server that answers is asked again half a minute after an answer's end; one that does not is excused for a day.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 30s;
  }
  # The site knows no cookie.
  unset req.http.Cookie;
  if (req.http.Accept-Encoding ~ "(^|[ ,])br($|[ ,;])" && req.http.Accept-Encoding !~ "br *; *q=0(\.0*)? *(,|$)") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "gzip" && req.http.Accept-Encoding !~ "gzip *; *q=0(\.0*)? *(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  return (hash);
}

sub vcl_backend_response {
  # Minutes of fresh answers come from s-maxage; while the server is down the last ones stand for a day.
  if (beresp.status < 500) {
    set beresp.grace = 1d;
  } else {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
}
