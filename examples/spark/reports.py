"""A folder of reports to records in Parquet and flat tables, on Spark: python reports.py FOLDER OUT."""

import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from zgc_extract.spark import extract_records, flat_tables


def main(folder: str, out: str) -> None:
    spark = SparkSession.builder.master("local[2]").getOrCreate()
    files = spark.read.format("binaryFile").option("pathGlobFilter", "*.txt").load(folder)
    reports = files.select("path", F.col("content").alias("text"), "modificationTime")

    records = extract_records(
        reports, path="path", reference_date="modificationTime", tables=["people", "positions", "money", "activities"]
    )
    records.drop("text").write.mode("overwrite").parquet(f"{out}/records")

    done = spark.read.parquet(f"{out}/records")  # so that nothing is read twice
    done.where("error is not null").select("path", "error").show(truncate=False)
    for name, table in flat_tables(done).items():
        table.write.mode("overwrite").parquet(f"{out}/{name}")
    spark.read.parquet(f"{out}/positions").select("person", "organisation", "title").show()


if __name__ == "__main__":
    main(*sys.argv[1:])
