FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY requirements requirements
COPY digest digest
COPY templates templates
COPY migrations migrations
COPY seeds seeds
RUN python -m venv /opt/digest \
 && /opt/digest/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt \
 && /opt/digest/bin/pip install --no-cache-dir --no-deps .

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 digest && install -d -o digest /srv/digest
COPY --from=build /opt/digest /opt/digest
ENV PATH=/opt/digest/bin:$PATH PYTHONUNBUFFERED=1
USER digest
WORKDIR /srv/digest
VOLUME /srv/digest
EXPOSE 8000
STOPSIGNAL SIGTERM
# `digest init` keeps a digest.toml that is there
CMD ["sh", "-c", "digest init --quiet && exec digest run --host 0.0.0.0"]
