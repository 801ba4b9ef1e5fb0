-- wrk: each connection waits ten milliseconds before its next request, so that the server has time left for other work.
function delay()
  return 10
end
